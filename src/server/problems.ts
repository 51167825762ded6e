/** One bad field: where, which rule, and the numbers or words that the sentence needs. */
export interface FieldProblem { path: string; code: string; params?: Record<string, string | number> | undefined }

/** A refusal that the caller is told of in their language; nothing has been changed when it is thrown. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: FieldProblem[];
  readonly current: unknown;
  readonly params: Record<string, string | number>;

  constructor(status: number, code: string, more: { fields?: FieldProblem[]; current?: unknown; params?: Record<string, string | number> } = {}) {
    super(code);
    this.status = status;
    this.code = code;
    this.fields = more.fields ?? [];
    this.current = more.current;
    this.params = more.params ?? {};
  }
}

export const badField = (path: string, code: string, params?: Record<string, string | number>): Refusal =>
  new Refusal(400, 'invalid', { fields: [{ path, code, params }] });

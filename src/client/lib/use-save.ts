import { computed, ref } from 'vue';
import { documentRoutes, type BodyOf, type Doc, type Kind } from '#api/document';
import { call } from './call.ts';
import { useAct } from './use-act.ts';

/** Leaves out what was left empty, so that blank is absent and never "". */
export function filled(body: Record<string, unknown>): Record<string, unknown> {
  // Targets are needed even when there are none.
  return Object.fromEntries(Object.entries(body).filter(([field, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0 && field !== 'targets')));
}

/** Which document, over which version. */
export interface Saved { id: string; version: number }

/** Saving one document from a form: adds it, or saves it over the version seen; a refusal is told field by field. */
export function useSave<K extends Kind>(kind: K, existing: Saved | null) {
  const routes = documentRoutes(kind);
  const { busy, problem, attempt, wrong } = useAct();
  const version = ref(existing?.version ?? 0);

  const save = (body: Record<string, unknown>): Promise<Doc<K> | null> => attempt(async (key) => {
    const typed = filled(body) as BodyOf<K>;
    const saved: unknown = existing
      ? await call(routes.update, { params: { id: existing.id }, body: typed, ifMatch: version.value, key } as never)
      : await call(routes.create, { body: typed, key } as never);
    return saved as Doc<K>;
  });
  const remove = async (): Promise<boolean> => existing !== null
    && await attempt(async (key) => { await call(routes.remove, { params: { id: existing.id }, ifMatch: version.value, key }); return true; }) === true;

  /** What somebody else saved meanwhile, when the save was refused for it. */
  const conflict = computed(() => (problem.value?.code === 'stale' ? problem.value.current as Doc<K> : null));
  /** Goes on over the version that stands now. */
  function accept(current: Pick<Saved, 'version'>): void {
    version.value = current.version;
    problem.value = null;
  }
  return { busy, problem, conflict, save, remove, accept, wrong };
}

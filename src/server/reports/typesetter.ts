import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../problems.ts';
import type { ReportModel } from './model.ts';
import type { Done, Job } from './typeset-worker.ts';

/** Sets reports apart from the server's own thread, which keeps answering meanwhile. */
export interface Typesetter {
  /** PDF/A-2a. @throws Refusal 500 when it cannot be set, 503 when it takes too long */
  typeset(model: ReportModel): Promise<{ pdf: Uint8Array; pages: number }>;
  /** DOCX. @throws as `typeset` */
  drawDocx(model: ReportModel): Promise<Uint8Array>;
  /**
   * One page as SVG, the last one when there are fewer. `gone` says that nobody waits for it any more: then it is not set.
   * @throws as `typeset`
   */
  preview(model: ReportModel, page: number, gone: () => boolean): Promise<{ svg: string; pages: number }>;
  close(): Promise<void>;
}

// From source (in tests) the built worker is run: a child process has no compiler.
const here = import.meta.url;
const worker = fileURLToPath(new URL(here.endsWith('.ts') ? '../../../dist/server/reports/typeset-worker.js' : './typeset-worker.js', here));

/**
 * A warm child process, one report at a time in the order they came.
 * @param recycle reports after which a fresh process is begun, so that its memory comes back
 */
export function createTypesetter({ recycle = 40, timeout = 60_000 }: { recycle?: number; timeout?: number } = {}): Typesetter {
  let child: ChildProcess | null = null;
  let set = 0;
  let count = 0;
  let tail: Promise<unknown> = Promise.resolve();

  function stop(): void {
    child?.kill('SIGKILL');
    child = null;
    set = 0;
  }
  function start(): ChildProcess {
    if (child?.connected) return child;
    child = fork(worker, [], { serialization: 'advanced', stdio: ['ignore', 'ignore', 'inherit', 'ipc'], execArgv: [] });
    // A child that cannot be begun or written to says so as an event, which unheard would end the server.
    child.on('error', () => { /* the report under way fails by its own listener */ });
    // It waits for work and must not keep a finished server alive.
    child.unref();
    child.channel?.unref();
    return child;
  }
  function one(model: ReportModel, { format, page }: Pick<Job, 'format' | 'page'>): Promise<{ bytes: Uint8Array; pages: number }> {
    const process = start();
    count += 1;
    const job: Job = { id: count, format, page, data: JSON.stringify(model) };
    return new Promise((resolve, reject) => {
      const end = (act: () => void): void => {
        clearTimeout(timer);
        process.off('message', told);
        process.off('exit', gone);
        process.off('error', gone);
        act();
      };
      const fail = (status: number, code: string, why: string): void => {
        stop();
        end(() => { reject(Object.assign(new Refusal(status, code), { cause: why })); });
      };
      const told = (done: Done): void => {
        if (done.id !== job.id) return;
        if ('fault' in done) fail(500, 'reportFailed', done.fault);
        else end(() => { resolve({ bytes: done.bytes, pages: done.pages }); });
      };
      const gone = (): void => { fail(500, 'reportFailed', 'the typesetter ended'); };
      const timer = setTimeout(() => { fail(503, 'reportFailed', 'the typesetter took too long'); }, timeout);
      process.on('message', told);
      process.once('exit', gone);
      process.once('error', gone);
      process.channel?.ref();
      process.send(job);
    });
  }
  function queued(model: ReportModel, what: Pick<Job, 'format' | 'page'>, gone = (): boolean => false): Promise<{ bytes: Uint8Array; pages: number }> {
    const result = tail.then(async () => {
      if (gone()) throw new Refusal(503, 'reportFailed');
      const done = await one(model, what);
      child?.channel?.unref();
      set += 1;
      if (set >= recycle) stop();
      return done;
    });
    tail = result.catch(() => undefined);
    return result;
  }
  return {
    async typeset(model) {
      const { bytes, pages } = await queued(model, { format: 'pdf' });
      return { pdf: bytes, pages };
    },
    async drawDocx(model) {
      return (await queued(model, { format: 'docx' })).bytes;
    },
    async preview(model, page, gone) {
      const { bytes, pages } = await queued(model, { format: 'svg', page }, gone);
      return { svg: Buffer.from(bytes).toString('utf8'), pages };
    },
    async close() {
      await tail;
      stop();
    },
  };
}

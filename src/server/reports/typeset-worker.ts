import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from './glyphs.ts';
import { template } from './template.ts';

/** One report to set, and what became of it. */
export interface Job { id: number; data: string }
export type Done = { id: number; pdf: Uint8Array; pages: number } | { id: number; fault: string };

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFiles }] });

function set({ id, data }: Job): Done {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  const wrong = compiled.takeDiagnostics();
  const document = compiled.result;
  // A missing letter is only warned of, and would be lost in print: a warning is a fault.
  if (!document || wrong) return { id, fault: wrong ? JSON.stringify(wrong.shortDiagnostics).slice(0, 2000) : 'no document' };
  const pdf = compiler.pdf(document, { pdfStandard: 'a-2a', pdfTags: true });
  const pages = document.numOfPages;
  // Without this the compiler keeps some 80 MB of every report it has set.
  compiler.evictCache(2);
  return { id, pdf, pages };
}

process.on('message', (job: Job) => {
  let done: Done;
  try {
    done = set(job);
  } catch (error) {
    done = { id: job.id, fault: String(error).slice(0, 2000) };
  }
  process.send?.(done);
});
// The server may be killed without a word; its typesetter must not stay behind.
process.on('disconnect', () => process.exit(0));

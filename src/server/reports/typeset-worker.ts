import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from './glyphs.ts';
import type { ReportModel } from './model.ts';
import { pageSvg } from './page-svg.ts';
import { template } from './template.ts';

/** One report to set or draw, and what became of it; of `svg` one page. `pages` is not known of DOCX. */
export interface Job { id: number; format: 'pdf' | 'docx' | 'svg'; data: string; page?: number | undefined }
export type Done = { id: number; bytes: Uint8Array; pages: number } | { id: number; fault: string };

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFiles }] });

function set({ id, data, format, page = 1 }: Job): Done {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { data } });
  const wrong = compiled.takeDiagnostics();
  const document = compiled.result;
  // A missing letter is only warned of, and would be lost in print: a warning is a fault.
  if (!document || wrong) return { id, fault: wrong ? JSON.stringify(wrong.shortDiagnostics).slice(0, 2000) : 'no document' };
  const bytes = format === 'svg' ? Buffer.from(pageSvg(compiler.svg(document), Math.min(page, document.numOfPages)), 'utf8') : compiler.pdf(document, { pdfStandard: 'a-2a', pdfTags: true });
  const pages = document.numOfPages;
  // Without this the compiler keeps some 80 MB of every report it has set.
  compiler.evictCache(2);
  return { id, bytes, pages };
}

async function draw({ id, data }: Job): Promise<Done> {
  // A megabyte of code that only this format needs.
  const { drawDocx } = await import('./docx.ts');
  return { id, bytes: await drawDocx(JSON.parse(data) as ReportModel), pages: 0 };
}

process.on('message', (job: Job) => {
  void (async () => (job.format === 'docx' ? draw(job) : set(job)))()
    .catch((error: unknown): Done => ({ id: job.id, fault: String(error).slice(0, 2000) }))
    .then((done) => process.send?.(done));
});
// The server may be killed without a word; its typesetter must not stay behind.
process.on('disconnect', () => process.exit(0));

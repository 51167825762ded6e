import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { fontFiles } from './glyphs.ts';
import type { ReportModel } from './model.ts';
import { pageSvg } from './page-svg.ts';
import { template } from './template.ts';

/** One report to set or draw, and what became of it; of `svg` one page. `pages` is not known of DOCX. */
export interface Job { id: number; format: 'pdf' | 'docx' | 'svg'; data: string; page?: number | undefined }
export type Done = { id: number; bytes: Uint8Array; pages: number } | { id: number; fault: string };

const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fontFiles }] });

/** @throws Error on a warning too: a missing letter is only warned of, and would be lost in print */
function compile(inputs: Record<string, string>): NodeTypstDocument {
  const compiled = compiler.compile({ mainFileContent: template, inputs });
  const wrong = compiled.takeDiagnostics();
  if (!compiled.result || wrong) throw new Error(wrong ? JSON.stringify(wrong.shortDiagnostics) : 'no document');
  return compiled.result;
}

/** One page as a picture. Long tables at the end are not drawn when the page stands before them: all pages are drawn or none. */
function picture(data: string, page: number): { bytes: Uint8Array; pages: number } {
  const whole = compile({ data });
  const text = page < whole.numOfPages ? compile({ data, without: 'appendices' }) : whole;
  const svg = compiler.svg(page <= text.numOfPages ? text : whole);
  return { bytes: Buffer.from(pageSvg(svg, Math.min(page, whole.numOfPages)), 'utf8'), pages: whole.numOfPages };
}

function set({ id, data, format, page = 1 }: Job): Done {
  if (format === 'svg') return { id, ...picture(data, page) };
  const document = compile({ data });
  return { id, bytes: compiler.pdf(document, { pdfStandard: 'a-2a', pdfTags: true }), pages: document.numOfPages };
}

async function draw({ id, data }: Job): Promise<Done> {
  // A megabyte of code that only this format needs.
  const { drawDocx } = await import('./docx.ts');
  return { id, bytes: await drawDocx(JSON.parse(data) as ReportModel), pages: 0 };
}

process.on('message', (job: Job) => {
  void (async () => (job.format === 'docx' ? draw(job) : set(job)))()
    .catch((error: unknown): Done => ({ id: job.id, fault: String(error).slice(0, 2000) }))
    .then((done) => process.send?.(done))
    // Without this the compiler keeps some 80 MB of every report it has set; whoever waits for the report need not wait for it.
    .then(() => { setImmediate(() => { compiler.evictCache(3); }); });
});
// The server may be killed without a word; its typesetter must not stay behind.
process.on('disconnect', () => process.exit(0));

// A report as PDF/A by our typesetter, beside headless Chromium printing the same words, tables and charts from HTML.
import { composeReport } from '../dist/server/reports/report.js';
import { createTypesetter } from '../dist/server/reports/typesetter.js';
import { ruleVersion } from '../dist/domain/explain.js';
import { median, openBrowser, say, startServer } from './stage.mjs';

const rounds = 7;
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const cellOf = (cell) => escaped(typeof cell === 'string' ? cell : cell.text).replaceAll('\n', '<br>');

function htmlOf(block) {
  switch (block.type) {
    case 'part': return `<h1>${escaped(block.text)}<br>${escaped(block.title)}</h1>`;
    case 'heading': return `<h${block.level + 1}>${escaped(block.text)}</h${block.level + 1}>`;
    case 'list': return block.items.map((item) => `<p>${escaped(item)}</p>`).join('');
    case 'charts': return block.charts.map(({ svg, caption }) => `<figure>${svg}<figcaption>${escaped(caption)}</figcaption></figure>`).join('');
    case 'table': return `<table><thead><tr>${block.columns.map(({ head }) => `<th>${escaped(head)}</th>`).join('')}</tr></thead><tbody>${block.rows.map((row) => (Array.isArray(row) ? `<tr>${row.map((cell) => `<td>${cellOf(cell)}</td>`).join('')}</tr>` : `<tr><td colspan="${block.columns.length}"><b>${escaped(row.group)}</b></td></tr>`)).join('')}</tbody></table>`;
    default: return `<p>${escaped(block.text)}</p>`;
  }
}
const pageOf = ({ head, type, subject, body, appendices }) => `<!doctype html><html lang="vi"><meta charset="utf-8"><style>
@page{size:A4;margin:20mm 15mm 20mm 30mm}@page wide{size:A4 landscape;margin:20mm 15mm 15mm 20mm}
body{font:14pt/20pt "Times New Roman",Tinos,serif;text-align:justify}p{text-indent:10mm;margin:0 0 6pt}table{border-collapse:collapse;width:100%;font-size:10.5pt;line-height:1.2}
td,th{border:.5pt solid;padding:3pt;text-align:left}thead{display:table-header-group}tr{break-inside:avoid}figure{margin:12pt 0;break-inside:avoid}svg{width:100%;height:auto}.wide{page:wide;break-before:page}
</style><p>${escaped(head.issuer)} ${escaped(head.number)}</p><h1>${escaped(type)}</h1><h2>${escaped(subject)}</h2>${body.map(htmlOf).join('')}${appendices.map((one) => `<section class="wide"><h1>${escaped(one.title)}</h1>${one.blocks.map(htmlOf).join('')}</section>`).join('')}</html>`;

/** Every round says other words everywhere, so that nothing is answered from what was set before. */
const said = (text, round) => `${text} ${round}`;
const cellSaid = (cell, round) => (typeof cell === 'string' ? said(cell, round) : { ...cell, text: said(cell.text, round) });
function blockSaid(block, round) {
  if (block.type === 'list') return { ...block, items: block.items.map((item) => said(item, round)) };
  if (block.type === 'table') return { ...block, rows: block.rows.map((row) => (Array.isArray(row) ? row.map((cell) => cellSaid(cell, round)) : { group: said(row.group, round) })) };
  if (block.type === 'charts') return { ...block, charts: block.charts.map((chart) => ({ ...chart, caption: said(chart.caption, round), svg: chart.svg.replace('</svg>', `<!-- ${round} --></svg>`) })) };
  return { ...block, text: said(block.text, round) };
}
const changed = (model, round) => ({ ...model, subject: said(model.subject, round), body: model.body.map((block) => blockSaid(block, round)), appendices: model.appendices.map((one) => ({ ...one, blocks: one.blocks.map((block) => blockSaid(block, round)) })) });

const server = await startServer();
const call = await server.as('chuyenvien');
const json = async (path) => (await call(path)).json();
const resolution = await json('/api/resolutions/nq-02?asOf=2023Q3');
const issuer = await json(`/api/offices/${resolution.issuerId}`);
const many = { ...resolution, tasks: Array.from({ length: 1500 }, (_, index) => ({ ...resolution.tasks.find(({ isGroup }) => !isGroup), id: `t${index}`, number: String(index + 1), parentId: undefined })) };
const documents = { 'the sample\'s final report': resolution, 'the same with 1,500 tasks': many };

const typesetter = createTypesetter();
const browser = await openBrowser();
for (const [name, given] of Object.entries(documents)) {
  const model = composeReport({ kind: 'final', resolution: given, issuer, ruleVersion });
  const [ours, theirs, words] = [[], [], []];
  let pages = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const begunComposing = performance.now();
    composeReport({ kind: 'final', resolution: given, issuer, ruleVersion });
    words.push(performance.now() - begunComposing);
    const one = changed(model, round);
    const begun = performance.now();
    ({ pages } = await typesetter.typeset(one));
    ours.push(performance.now() - begun);
    const page = await browser.newPage();
    const begunTheirs = performance.now();
    await page.setContent(pageOf(one));
    // Tagged and with bookmarks, as ours is; PDF/A it cannot be.
    await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
    theirs.push(performance.now() - begunTheirs);
    await page.close();
  }
  // The first round warms both.
  const [our, their] = [median(ours.slice(1)), median(theirs.slice(1))];
  say(`${name}, ${pages} pages: words and charts decided`, `${median(words.slice(1)).toFixed(0)} ms`);
  say(`${name}, ${pages} pages: PDF/A-2a set by us`, `${our.toFixed(0)} ms`);
  say(`${name}: the same words printed by headless Chromium`, `${their.toFixed(0)} ms`);
  say(`${name}: ours ÷ Chromium`, (our / their).toFixed(2));
  // As one types: a paragraph grows by a word, and the page that it stands on is drawn.
  const typed = model.body.findIndex(({ type, text = '' }) => type === 'paragraph' && text.length > 60);
  const pictures = [];
  for (let round = 0; round <= rounds; round += 1) {
    const one = { ...model, body: model.body.map((block, index) => (index === typed ? { ...block, text: said(block.text, round) } : block)) };
    const begun = performance.now();
    await typesetter.preview(one, 2, () => false);
    pictures.push(performance.now() - begun);
  }
  say(`${name}: page 2 drawn anew after a word`, `${median(pictures.slice(1)).toFixed(0)} ms`);
}
await browser.close();
await typesetter.close();
await server.close();

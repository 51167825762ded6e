/** Width in px of a text in a font (CSS shorthand). */
export type MeasureText = (text: string, font: string) => number;

interface State {
  fillStyle: string; strokeStyle: string; lineWidth: number; lineCap: string; lineJoin: string; font: string;
  textAlign: string; textBaseline: string; globalAlpha: number; dash: number[]; dashOffset: number; clip: string | null; matrix: number[];
}
const fresh = (): State => ({
  fillStyle: '#000', strokeStyle: '#000', lineWidth: 1, lineCap: 'butt', lineJoin: 'miter', font: '10px sans-serif',
  textAlign: 'start', textBaseline: 'alphabetic', globalAlpha: 1, dash: [], dashOffset: 0, clip: null, matrix: [1, 0, 0, 1, 0, 0],
});

const round = (value: number): string => String(Math.round(value * 100) / 100 + 0);
const escape = (text: string): string => text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
const multiply = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: number[], [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: number[]): number[] =>
  [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];

/** The part of the 2D canvas that Chart.js draws with, kept as SVG with real text. */
export class SvgContext {
  readonly canvas: { width: number; height: number; style: Record<string, string>; getContext: () => SvgContext };
  readonly #measure: MeasureText;
  readonly #id: string;
  readonly #family: string;
  #state = fresh();
  #stack: State[] = [];
  #path = '';
  #clips = '';
  #count = 0;
  #out: string[] = [];

  constructor({ width, height, id, family, measure }: { width: number; height: number; id: string; family: string; measure: MeasureText }) {
    this.canvas = { width, height, style: {}, getContext: () => this };
    this.#measure = measure;
    this.#id = id;
    this.#family = family;
  }

  get fillStyle(): string { return this.#state.fillStyle; }
  set fillStyle(value: string) { this.#state.fillStyle = value; }
  get strokeStyle(): string { return this.#state.strokeStyle; }
  set strokeStyle(value: string) { this.#state.strokeStyle = value; }
  get lineWidth(): number { return this.#state.lineWidth; }
  set lineWidth(value: number) { this.#state.lineWidth = value; }
  get lineCap(): string { return this.#state.lineCap; }
  set lineCap(value: string) { this.#state.lineCap = value; }
  get lineJoin(): string { return this.#state.lineJoin; }
  set lineJoin(value: string) { this.#state.lineJoin = value; }
  get font(): string { return this.#state.font; }
  set font(value: string) { this.#state.font = value; }
  get textAlign(): string { return this.#state.textAlign; }
  set textAlign(value: string) { this.#state.textAlign = value; }
  get textBaseline(): string { return this.#state.textBaseline; }
  set textBaseline(value: string) { this.#state.textBaseline = value; }
  get globalAlpha(): number { return this.#state.globalAlpha; }
  set globalAlpha(value: number) { this.#state.globalAlpha = value; }
  get lineDashOffset(): number { return this.#state.dashOffset; }
  set lineDashOffset(value: number) { this.#state.dashOffset = value; }

  save(): void { this.#stack.push({ ...this.#state, matrix: [...this.#state.matrix] }); }
  restore(): void { this.#state = this.#stack.pop() ?? fresh(); }
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void { this.#state.matrix = [a, b, c, d, e, f]; }
  resetTransform(): void { this.#state.matrix = [1, 0, 0, 1, 0, 0]; }
  translate(x: number, y: number): void { this.#state.matrix = multiply(this.#state.matrix, [1, 0, 0, 1, x, y]); }
  scale(x: number, y: number): void { this.#state.matrix = multiply(this.#state.matrix, [x, 0, 0, y, 0, 0]); }
  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.#state.matrix = multiply(this.#state.matrix, [cos, sin, -sin, cos, 0, 0]);
  }
  setLineDash(dash: number[]): void { this.#state.dash = dash; }
  getLineDash(): number[] { return this.#state.dash; }

  beginPath(): void { this.#path = ''; }
  closePath(): void { this.#path += 'Z'; }
  moveTo(x: number, y: number): void { this.#path += `M${round(x)} ${round(y)}`; }
  lineTo(x: number, y: number): void { this.#path += `${this.#path === '' ? 'M' : 'L'}${round(x)} ${round(y)}`; }
  bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number): void { this.#path += `C${[a, b, c, d, x, y].map(round).join(' ')}`; }
  quadraticCurveTo(a: number, b: number, x: number, y: number): void { this.#path += `Q${[a, b, x, y].map(round).join(' ')}`; }
  rect(x: number, y: number, width: number, height: number): void { this.#path += `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`; }
  arc(x: number, y: number, r: number, from: number, to: number, back = false): void {
    const whole = Math.abs(to - from) >= 2 * Math.PI - 1e-6;
    const at = (angle: number): string => `${round(x + r * Math.cos(angle))} ${round(y + r * Math.sin(angle))}`;
    const sweep = back ? 0 : 1;
    this.#path += `${this.#path === '' || whole ? 'M' : 'L'}${at(from)}`;
    const middle = from + (back ? -Math.PI : Math.PI);
    if (whole) this.#path += `A${round(r)} ${round(r)} 0 1 ${sweep} ${at(middle)}A${round(r)} ${round(r)} 0 1 ${sweep} ${at(from)}Z`;
    else this.#path += `A${round(r)} ${round(r)} 0 ${Math.abs(to - from) > Math.PI ? 1 : 0} ${sweep} ${at(to)}`;
  }

  clip(): void {
    this.#count += 1;
    const id = `${this.#id}-c${this.#count}`;
    this.#clips += `<clipPath id="${id}"><path d="${this.#path}"${this.#transform()}/></clipPath>`;
    this.#state.clip = id;
  }
  fill(): void { this.#draw(`fill="${escape(this.#state.fillStyle)}"`); }
  stroke(): void {
    const { strokeStyle, lineWidth, dash, dashOffset, lineCap, lineJoin } = this.#state;
    this.#draw(`fill="none" stroke="${escape(strokeStyle)}" stroke-width="${round(lineWidth)}"${dash.length > 0 ? ` stroke-dasharray="${dash.map(round).join(' ')}"${dashOffset ? ` stroke-dashoffset="${round(dashOffset)}"` : ''}` : ''}${lineCap === 'butt' ? '' : ` stroke-linecap="${lineCap}"`}${lineJoin === 'miter' ? '' : ` stroke-linejoin="${lineJoin}"`}`);
  }
  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }
  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
  }
  /** A fresh picture is empty already. */
  clearRect(): void { this.#out = []; }

  measureText(text: string): { width: number; actualBoundingBoxAscent: number; actualBoundingBoxDescent: number } {
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(this.#state.font)?.[1] ?? 10);
    return { width: this.#measure(text, this.#state.font), actualBoundingBoxAscent: size * 0.72, actualBoundingBoxDescent: size * 0.2 };
  }
  fillText(text: string, x: number, y: number): void { this.#write(text, x, y, `fill="${escape(this.#state.fillStyle)}"`); }
  strokeText(text: string, x: number, y: number): void {
    this.#write(text, x, y, `fill="none" stroke="${escape(this.#state.strokeStyle)}" stroke-width="${round(this.#state.lineWidth)}" stroke-linejoin="round" aria-hidden="true"`);
  }

  #transform(): string {
    const { matrix } = this.#state;
    return matrix.join(' ') === '1 0 0 1 0 0' ? '' : ` transform="matrix(${matrix.map((value) => String(Math.round(value * 1e4) / 1e4)).join(' ')})"`;
  }
  #clipped(element: string): string { return this.#state.clip ? `<g clip-path="url(#${this.#state.clip})">${element}</g>` : element; }
  #draw(attributes: string): void {
    const faint = this.#state.globalAlpha < 1 ? ` opacity="${round(this.#state.globalAlpha)}"` : '';
    if (this.#path !== '') this.#out.push(this.#clipped(`<path d="${this.#path}" ${attributes}${faint}${this.#transform()}/>`));
  }
  #write(text: string, x: number, y: number, attributes: string): void {
    const { font, textAlign, textBaseline } = this.#state;
    const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 10);
    const heavy = /\b(?:bold|[6-9]00)\b/.test(font);
    const anchor = { center: 'middle', right: 'end', end: 'end' }[textAlign];
    // Typesetters differ in what they make of dominant-baseline, so the shift is reckoned here.
    const shift = { middle: size * 0.35, top: size * 0.78, hanging: size * 0.78, bottom: -size * 0.22 }[textBaseline] ?? 0;
    this.#out.push(this.#clipped(`<text x="${round(x)}" y="${round(y + shift)}" font-family="${escape(this.#family)}" font-size="${round(size)}"${heavy ? ' font-weight="700"' : ''}${anchor ? ` text-anchor="${anchor}"` : ''} ${attributes}${this.#transform()}>${escape(text)}</text>`));
  }

  /** What has been drawn, as one SVG document. */
  toSvg(title: string, description: string): string {
    const { width, height } = this.canvas;
    return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img"><title>${escape(title)}</title><desc>${escape(description)}</desc>${this.#clips ? `<defs>${this.#clips}</defs>` : ''}${this.#out.join('')}</svg>`;
  }
}

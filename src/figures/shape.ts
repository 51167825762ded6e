import type { Status } from '#domain/indicator';
import { toneOf, type Theme } from './theme.ts';

type Context = CanvasRenderingContext2D;

const trace = (context: Context, corners: readonly (readonly [number, number])[]): void => {
  corners.forEach(([x, y], index) => { if (index === 0) context.moveTo(x, y); else context.lineTo(x, y); });
};
const polygon = (context: Context, corners: readonly (readonly [number, number])[]): void => {
  context.beginPath();
  trace(context, corners);
  context.closePath();
};
const disc = (context: Context, x: number, y: number, radius: number): void => {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
};

/** Lines cut out of a filled shape, in the colour of the paper. */
function cut(context: Context, theme: Theme, lines: readonly (readonly (readonly [number, number])[])[]): void {
  context.strokeStyle = theme.paper;
  context.lineWidth = 1.75;
  context.lineCap = 'round';
  context.beginPath();
  for (const line of lines) trace(context, line);
  context.stroke();
}

/** Round on course, diamond at risk, angular off course, dashed or a dash unknown: as in the tables beside the chart. */
export function drawShape(context: Context, status: Status, x: number, y: number, size: number, theme: Theme): void {
  const r = size / 2;
  const at = (dx: number, dy: number): readonly [number, number] => [x + dx * r, y + dy * r];
  context.save();
  context.fillStyle = theme[toneOf[status]];
  context.strokeStyle = theme[toneOf[status]];
  context.lineWidth = 1.75;
  switch (status) {
    case 'exceeded':
    case 'met':
      disc(context, x, y, r);
      context.fill();
      cut(context, theme, status === 'met' ? [[at(-0.43, 0.04), at(-0.13, 0.34), at(0.43, -0.3)]] : [[at(0, 0.5), at(0, -0.45)], [at(-0.4, -0.05), at(0, -0.45), at(0.4, -0.05)]]);
      break;
    case 'onTrack':
      disc(context, x, y, r * 0.82);
      context.stroke();
      disc(context, x, y, r * 0.34);
      context.fill();
      break;
    case 'atRisk':
      polygon(context, [at(0, -0.95), at(0.95, 0), at(0, 0.95), at(-0.95, 0)]);
      context.stroke();
      polygon(context, [at(0, -0.95), at(0, 0.95), at(-0.95, 0)]);
      context.fill();
      break;
    case 'offTrack':
      polygon(context, [at(-1, -0.75), at(1, -0.75), at(0, 1)]);
      context.fill();
      break;
    case 'missed':
      polygon(context, [at(-0.85, -0.85), at(0.85, -0.85), at(0.85, 0.85), at(-0.85, 0.85)]);
      context.fill();
      cut(context, theme, [[at(-0.38, -0.38), at(0.38, 0.38)], [at(0.38, -0.38), at(-0.38, 0.38)]]);
      break;
    case 'noData':
      disc(context, x, y, r * 0.82);
      context.setLineDash([2.4, 2.4]);
      context.stroke();
      break;
    case 'pending':
      context.beginPath();
      trace(context, [at(-0.8, 0), at(0.8, 0)]);
      context.stroke();
  }
  context.restore();
}

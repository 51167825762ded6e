import { Chart, Filler, LineController, LineElement, LinearScale, PointElement, ScatterController } from 'chart.js';

// Only what is drawn is registered, so that the rest is left out of the browser's bundle.
Chart.register(LineController, LineElement, LinearScale, PointElement, ScatterController, Filler);

export { Chart };

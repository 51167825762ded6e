import { BarController, BarElement, CategoryScale, Chart } from 'chart.js';

// Beside what trends are drawn with: only charts of columns need them.
Chart.register(BarController, BarElement, CategoryScale);

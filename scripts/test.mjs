// `npm test`: everything, in the order in which a fault is cheapest to find. Words after `--` narrow the tests down.
import { build, install, tool } from './prepare.mjs';

install();
build();
const only = process.argv.slice(2);
if (only.length === 0) {
  tool('vue-tsc', ['-p', 'src/client', '--noEmit']);
  tool('typescript', ['-p', 'tests']);
  tool('oxlint', ['--deny-warnings']);
  tool('eslint', ['src/client']);
}
tool('vitest', ['run', ...only]);

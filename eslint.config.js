import typescript from '@typescript-eslint/parser';
import vue from 'eslint-plugin-vue';
import accessibility from 'eslint-plugin-vuejs-accessibility';
import parser from 'vue-eslint-parser';

// Templates only: scripts are oxlint's.
export default [
  ...vue.configs['flat/essential'],
  ...accessibility.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parser, parserOptions: { parser: typescript, sourceType: 'module' } },
    rules: {
      'vue/multi-word-component-names': 'off',
      'vue/no-v-html': 'error',
      'vue/require-explicit-emits': 'error',
      'vue/no-static-inline-styles': 'error',
      // A label is tied by its `for`; what stands inside it as well is a matter of style.
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      // A table that scrolls must be reached by the keyboard.
      'vuejs-accessibility/no-static-element-interactions': 'error',
    },
  },
];

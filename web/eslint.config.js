import vue from 'eslint-plugin-vue'
import ts from 'typescript-eslint'

export default ts.config(
  { ignores: ['dist/', '**/node_modules/', 'packages/api/src/schema.d.ts'] },
  ...ts.configs.strict,
  ...ts.configs.stylistic,
  ...vue.configs['flat/recommended'],
  {
    files: ['**/*.vue'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      'max-lines': ['error', 300],
      'vue/multi-word-component-names': 'off',
      'vue/require-default-prop': 'off',
      /* prettier decides these */
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/attributes-order': 'off',
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '\\.\\./\\.\\./features/', message: 'Features never import features.' }] },
      ],
    },
  },
  {
    files: ['apps/*/src/features/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^\\.\\./[a-z]+/', message: 'Features never import features.' }] },
      ],
    },
  },
)

import astro from 'eslint-plugin-astro';
import tailwind from 'eslint-plugin-better-tailwindcss';
import * as mdx from 'eslint-plugin-mdx';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

const scripts = ['**/*.{js,mjs,ts}'];
// Scripts inside .astro files are handed to ESLint under these names; no TypeScript project knows them.
const inside = ['**/*.astro', '**/*.astro/*.{js,ts}'];
// The same for all files: where two differ, every project is loaded anew, which nearly doubled the time of the whole.
const extraFileExtensions = ['.astro'];

export default defineConfig(
  globalIgnores(['dist', '.astro', '.cache', '.wrangler', '.stryker-tmp', 'reports', 'public']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: scripts,
    extends: [ts.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.mjs'] }, extraFileExtensions },
    },
    rules: {
      // Numbers print as they are in every template of ours; the rule is for objects.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Its opposite, noPropertyAccessFromIndexSignature, is on in tsconfig.
      '@typescript-eslint/dot-notation': 'off',
      // A string taken apart by code points is what is meant where it is done.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // The kinds of node in a syntax tree are its library's: there a default speaks for the rest.
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/commands/**'],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // A test hands methods to its expectations, and what it reads in the wrong shape fails it anyway.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['**/*.{mjs,js}'],
    extends: [ts.configs.disableTypeChecked],
  },
  {
    files: inside,
    extends: [astro.configs['flat/recommended'], astro.configs['flat/jsx-a11y-strict']],
    languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions } },
    rules: {
      'astro/no-set-html-directive': 'error',
      'astro/no-unused-css-selector': 'error',
      'astro/no-set-text-directive': 'error',
      // What scrolls must be reached by keyboard (axe: scrollable-region-focusable), and is no control.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { tags: ['pre'], roles: [] }],
    },
  },
  {
    files: ['**/*.astro'],
    plugins: { 'better-tailwindcss': tailwind },
    settings: { 'better-tailwindcss': { entryPoint: 'src/styles/main.css' } },
    rules: {
      'better-tailwindcss/enforce-consistent-class-order': 'error',
      'better-tailwindcss/no-duplicate-classes': 'error',
      'better-tailwindcss/no-conflicting-classes': 'error',
      'better-tailwindcss/no-deprecated-classes': 'error',
      'better-tailwindcss/no-unnecessary-whitespace': 'error',
    },
  },
  {
    ...mdx.flat,
    // Calculators keep maps in braces in their front matter, which this reader takes for expressions; our checks read them.
    files: ['content/{essays,pages}/**/*.mdx'],
    processor: mdx.createRemarkProcessor({ ignoreRemarkConfig: true }),
  },
);

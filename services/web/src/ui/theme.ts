import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const civic: MantineColorsTuple = [
  '#eef4f9',
  '#dce7f1',
  '#b9cfe2',
  '#93b5d2',
  '#7099c0',
  '#4f7fad',
  '#356997',
  '#245681',
  '#1b486e',
  '#12344f',
];
const ink: MantineColorsTuple = [
  '#f6f7f8',
  '#eceef0',
  '#dde1e5',
  '#c6ccd2',
  '#a2abb4',
  '#76818c',
  '#58636e',
  '#434d57',
  '#2c353d',
  '#1a2127',
];

/** Calm and print-like: one blue for what can be acted on, thin lines, no shadows; lines high enough for stacked marks (Ễ, Ộ, Ữ). */
export const theme = createTheme({
  colors: { civic, gray: ink },
  primaryColor: 'civic',
  primaryShade: 7,
  black: '#1a2127',
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', Roboto, Arial, sans-serif",
  defaultRadius: 4,
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.5', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'md' }, styles: { label: { lineHeight: 1.5, overflow: 'visible', whiteSpace: 'normal' } } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md', autosize: false } },
    NativeSelect: { defaultProps: { size: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    InputWrapper: {
      styles: {
        label: { fontWeight: 600, marginBottom: 4 },
        description: { fontSize: '0.875rem', lineHeight: 1.5, color: 'var(--mantine-color-gray-6)' },
        error: { fontSize: '0.875rem', lineHeight: 1.5 },
      },
    },
  },
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#58636e',
    '--mantine-color-default-border': '#a2abb4',
    '--mantine-color-error': '#a3262a',
    '--mantine-color-placeholder': '#6a7580',
  },
  dark: {},
});

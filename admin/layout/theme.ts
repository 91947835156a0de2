import { alpha, createTheme, type Theme } from '@mui/material/styles';
import { legibleOn, mix } from './colour.ts';

declare module '@mui/material/styles' {
  interface Palette {
    /** The side menu and the sign-in page's panel: the school's dark colour and what stands on it. */
    brand: { main: string; deep: string; text: string; quiet: string; accent: string };
  }
  interface PaletteOptions {
    brand: Palette['brand'];
  }
}

const FONT =
  '-apple-system, "Segoe UI Variable Text", "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", system-ui, sans-serif';

/** The admin in a school's colours. Colours that could not be read are darkened until they can. */
export function schoolTheme(colours: { primary: string; accent: string }): Theme {
  const primary = legibleOn('#ffffff', colours.primary, 7);
  const accent = legibleOn('#ffffff', colours.accent, 4.6);
  const paper = '#ffffff';
  const ground = mix('#faf8f4', primary, 0.018);
  const ink = mix('#1a1d1f', primary, 0.25);
  const quiet = mix('#55606a', primary, 0.15);
  const line = mix('#ffffff', primary, 0.14);
  const focus = { outline: `2px solid ${accent}`, outlineOffset: 2 };

  return createTheme({
    palette: {
      primary: { main: primary, contrastText: '#ffffff' },
      secondary: { main: accent, contrastText: '#ffffff' },
      error: { main: '#b3261e' },
      warning: { main: '#8a5a00' },
      success: { main: '#1c6b3f' },
      info: { main: '#1d5d8c' },
      background: { default: ground, paper },
      text: { primary: ink, secondary: quiet },
      divider: line,
      brand: {
        main: primary,
        deep: mix(primary, '#000000', 0.28),
        text: '#ffffff',
        quiet: mix('#ffffff', primary, 0.24),
        accent: colours.accent,
      },
    },
    shape: { borderRadius: 8 },
    typography: {
      fontFamily: FONT,
      fontSize: 14.5,
      h1: { fontSize: '1.75rem', fontWeight: 700, letterSpacing: '-0.02em', lineHeight: 1.2 },
      h2: { fontSize: '1.125rem', fontWeight: 700, letterSpacing: '-0.01em', lineHeight: 1.35 },
      h3: { fontSize: '1rem', fontWeight: 650, lineHeight: 1.4 },
      h4: { fontSize: '0.9375rem', fontWeight: 650 },
      h5: { fontSize: '0.9375rem', fontWeight: 650 },
      h6: { fontSize: '1.0625rem', fontWeight: 700 },
      body1: { lineHeight: 1.55 },
      body2: { lineHeight: 1.5 },
      button: { textTransform: 'none', fontWeight: 600 },
      overline: {
        fontSize: '0.6875rem',
        fontWeight: 700,
        letterSpacing: '0.09em',
        lineHeight: 1.6,
      },
    },
    components: {
      MuiCssBaseline: {
        styleOverrides: {
          body: { fontVariantNumeric: 'lining-nums', WebkitFontSmoothing: 'antialiased' },
          ':where(a, button, input, textarea, select, [tabindex])': {
            scrollMarginTop: 'var(--editor-top, 88px)',
          },
          ':focus-visible': focus,
          'main:focus, h1:focus': { outline: 'none' },
          '@media (prefers-reduced-motion: reduce)': {
            '*, *::before, *::after': {
              animationDuration: '0.01ms !important',
              animationIterationCount: '1 !important',
              transitionDuration: '0.01ms !important',
              scrollBehavior: 'auto !important',
            },
          },
        },
      },
      MuiButtonBase: {
        defaultProps: { disableRipple: true },
        styleOverrides: { root: { '&.Mui-focusVisible, &:focus-visible': focus } },
      },
      MuiButton: {
        defaultProps: { disableElevation: true },
        styleOverrides: {
          root: { borderRadius: 8, paddingInline: 16, minHeight: 40 },
          sizeSmall: { minHeight: 34, paddingInline: 12 },
          outlined: { borderColor: mix('#ffffff', primary, 0.32) },
        },
      },
      MuiPaper: {
        defaultProps: { elevation: 0 },
        styleOverrides: {
          rounded: { borderRadius: 12 },
          elevation0: { backgroundImage: 'none' },
        },
      },
      MuiCard: { styleOverrides: { root: { border: `1px solid ${line}`, borderRadius: 12 } } },
      MuiMenu: {
        styleOverrides: {
          paper: { border: `1px solid ${line}`, boxShadow: `0 12px 32px ${alpha(ink, 0.14)}` },
        },
      },
      MuiDialog: {
        styleOverrides: {
          // The dialog itself holds the focus until somebody moves it; there is nothing in it to be pointed out.
          container: { '&:focus-visible, & > :focus-visible': { outline: 'none' } },
          paper: { borderRadius: 14 },
          paperFullScreen: { borderRadius: 0 },
        },
      },
      MuiTextField: {
        defaultProps: { variant: 'outlined', size: 'small', fullWidth: true, margin: 'none' },
      },
      MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small', margin: 'none' } },
      MuiAutocomplete: { defaultProps: { fullWidth: true } },
      MuiOutlinedInput: {
        styleOverrides: {
          root: { backgroundColor: paper },
          notchedOutline: { borderColor: mix('#ffffff', ink, 0.42) },
        },
      },
      MuiInputLabel: { styleOverrides: { root: { color: quiet } } },
      MuiChip: { styleOverrides: { root: { borderRadius: 6, fontWeight: 600 } } },
      MuiTableCell: {
        styleOverrides: {
          root: { borderBottomColor: line, paddingBlock: 12 },
          head: {
            color: quiet,
            fontSize: '0.8125rem',
            fontWeight: 600,
            backgroundColor: 'transparent',
            whiteSpace: 'nowrap',
          },
        },
      },
      MuiTableRow: {
        styleOverrides: {
          root: { '&:last-child > td, tbody > &:last-child > th': { borderBottom: 0 } },
        },
      },
      MuiTooltip: {
        defaultProps: { arrow: true },
        styleOverrides: { tooltip: { fontSize: '0.8125rem' } },
      },
      MuiAlert: { styleOverrides: { root: { borderRadius: 10, alignItems: 'center' } } },
      MuiLink: {
        defaultProps: { underline: 'hover' },
        styleOverrides: { root: { fontWeight: 600 } },
      },
    },
  });
}

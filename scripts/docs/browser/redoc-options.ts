/**
 * Redoc's options, in the site's own colours.
 *
 * @see https://redocly.com/docs/redoc/v2.x/config
 */
export function redocOptions(isDark: boolean): object {
  return { ...options, theme: isDark ? dark : light };
}

const options = {
  // Markup in the contract's texts is taken out, as on the other pages.
  sanitize: true,
  hideDownloadButton: true,
  // A pattern says in signs what the format beside it says in a word, in a colour that no option changes and dark paper makes faint.
  hideSchemaPattern: true,
  expandResponses: "200,201,2XX",
  jsonSampleExpandLevel: "all",
  nativeScrollbars: true,
};

const fonts = {
  fontFamily: "system-ui, sans-serif",
  headings: { fontFamily: "system-ui, sans-serif" },
  code: { fontFamily: "ui-monospace, monospace" },
};

const light = {
  colors: {
    primary: { main: "#0b5cad" },
    success: { main: "#1a6b36" },
    text: { primary: "#1c2430", secondary: "#4a5568" },
  },
  typography: {
    ...fonts,
    links: { color: "#0b5cad" },
    code: { ...fonts.code, color: "#8a1f4b", backgroundColor: "#f1f4f8" },
  },
  sidebar: { backgroundColor: "#f6f8fa", textColor: "#1c2430" },
  rightPanel: { backgroundColor: "#1c2430" },
};

const dark = {
  colors: {
    primary: { main: "#7cb8f5" },
    success: { main: "#6fd08c" },
    text: { primary: "#e4e9f0", secondary: "#b3bdca" },
    border: { dark: "#3b4656", light: "#2b3442" },
    responses: {
      success: { color: "#6fd08c", backgroundColor: "#16281d", tabTextColor: "#6fd08c" },
      error: { color: "#ff9d9d", backgroundColor: "#33191b", tabTextColor: "#ff9d9d" },
      info: { color: "#7cb8f5", backgroundColor: "#152536", tabTextColor: "#7cb8f5" },
      redirect: { color: "#e6c06a", backgroundColor: "#2d2614", tabTextColor: "#e6c06a" },
    },
    gray: { 50: "#1d2530", 100: "#2b3442" },
  },
  typography: {
    ...fonts,
    links: { color: "#7cb8f5" },
    code: { ...fonts.code, color: "#ffb3d1", backgroundColor: "#232c38" },
  },
  schema: {
    nestedBackground: "#1d2530",
    typeNameColor: "#b3bdca",
    typeTitleColor: "#b3bdca",
    requireLabelColor: "#ff9d9d",
    linesColor: "#3b4656",
    nestingSpacing: "1em",
  },
  sidebar: { backgroundColor: "#171d26", textColor: "#e4e9f0" },
  rightPanel: { backgroundColor: "#10151c" },
  codeBlock: { backgroundColor: "#0b0f14" },
};

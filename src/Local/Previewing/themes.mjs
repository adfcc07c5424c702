// What stands for Teams in each theme. Light has the colours of the Agents Playground; dark and high contrast are made after what Teams shows.
const light = {
  text: '#252424', subtle: '#bf252424', accent: '#6264a7', good: '#92c353', warning: '#f8d22a', attention: '#c4314b',
  boxes: { default: '#ffffff', emphasis: '#f9f8f7', accent: '#c7def9', good: '#ccffcc', attention: '#ffc5b2', warning: '#ffe2b2' },
};

const dark = {
  text: '#ffffff', subtle: '#bfffffff', accent: '#a6a7dc', good: '#92c353', warning: '#f8d22a', attention: '#d74654',
  boxes: { default: '#2d2c2c', emphasis: '#292828', accent: '#2f2f4a', good: '#1b3a1b', attention: '#4a1f1f', warning: '#4a3a12' },
};

const black = '#000000';
const contrast = {
  text: '#ffffff', subtle: '#ffffff', accent: '#1aebff', good: '#3ff23f', warning: '#ffff00', attention: '#ffff00',
  boxes: { default: black, emphasis: black, accent: black, good: black, attention: black, warning: black },
};

export const themes = { light, dark, contrast };

export function hostConfig({ boxes, ...palette }) {
  const color = name => ({ default: palette[name], subtle: name === 'text' ? palette.subtle : palette[name] });
  const foregroundColors = {
    default: color('text'), accent: color('accent'), good: color('good'), warning: color('warning'), attention: color('attention'),
  };
  const fontSizes = { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 };
  const font = { fontFamily: "'Segoe UI', sans-serif", fontSizes, fontWeights: { lighter: 200, default: 400, bolder: 600 } };
  return {
    supportsInteractivity: true,
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    fontTypes: { default: font, monospace: font },
    textBlock: { headingLevel: 2 },
    containerStyles: Object.fromEntries(Object.entries(boxes).map(([name, backgroundColor]) => [name, { backgroundColor, foregroundColors }])),
    actions: { maxActions: 6, buttonSpacing: 8, actionsOrientation: 'horizontal', actionAlignment: 'left', showCard: { actionMode: 'inline' } },
  };
}

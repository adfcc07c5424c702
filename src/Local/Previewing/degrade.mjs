const known = new Set(`AdaptiveCard TextBlock RichTextBlock TextRun Container ColumnSet Column Table TableRow TableCell ActionSet
  Input.Text Input.Toggle Input.ChoiceSet Input.Date Action.Execute Action.Submit Action.ShowCard Action.ToggleVisibility Action.OpenUrl`.split(/\s+/));

const isObject = value => value !== null && typeof value === 'object';

/** The card as a client sees it that knows 1.5 and nothing more. */
export function degrade(value) {
  if (Array.isArray(value)) return value.map(degrade).filter(item => item !== undefined);
  if (!isObject(value)) return value;
  if (value.type && !known.has(value.type)) return isObject(value.fallback) ? degrade(value.fallback) : undefined;
  const { msteams, targetWidth, layouts, ...rest } = value;
  return Object.fromEntries(Object.entries(rest).map(([name, member]) => [name, name === 'data' ? member : degrade(member)]));
}

export const importText = {
  heading: 'Bring one in',
  line: 'A report saved as JSON from Greenroom, or a chat as a JSON list of messages. It is read and judged on this device.',
  choose: 'Choose a JSON file',
  reading: (name: string) => `Reading ${name} and judging its answers.`,
} as const;

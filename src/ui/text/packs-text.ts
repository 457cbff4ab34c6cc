import { count } from './format.ts';

export const packsText = {
  heading: 'Your question packs',
  intro:
    'Packs hold your own questions, each with what a good answer says. Interviews can ask from them, and they stay on this device.',
  link: 'Your question packs',
  linkLine: 'Write your own questions, or open a pack that somebody gave you.',
  none: 'There is no pack yet.',
  loading: 'Loading your packs.',
  create: 'Write a new pack',
  open: 'Open a file',
  formats:
    'YAML, JSON, a table (CSV) with the columns question and answer, or a shared .greenroom.json file.',
  size: (questions: number) => count(questions, 'question'),
  ask: (title: string) => `Ask from “${title}” in interviews`,
  askLine: 'About half of the technical questions; stories come up in the behavioural part.',
  edit: 'Edit',
  practise: 'Practise',
  share: 'Save to share',
  remove: 'Delete',
  removeQuestion: (title: string) => `Delete “${title}”?`,
  removeLine: 'There is no copy unless you saved it as a file. Interviews that used it keep their questions.',
  removeConfirm: 'Delete the pack',
  removeCancel: 'Keep it',
  notReadable: (fileName: string) => `${fileName} could not be opened as a question pack.`,
  notReadableLine: 'Nothing was changed. Mend these places in the file, then open it again.',
  where: (line: number, field: string) => (field === '' ? `Line ${line}` : `Line ${line}, ${field}`),
  more: (number: number) => `And ${number} more.`,
  closeNote: 'Close',

  editing: 'Edit a pack',
  back: 'All packs',
  fieldLabel: 'The pack, written in YAML',
  fieldHint: 'A title, then the questions. In the short form each has ask and answer.',
  errors: (number: number) => `${count(number, 'error')} to mend before it can be saved.`,
  advice: (number: number) => `It can be saved. ${count(number, 'piece', 'pieces')} of advice.`,
  good: (questions: number) => `${count(questions, 'question')}, nothing to mend.`,
  save: 'Save the pack',
  saved: 'Saved on this device.',
  unsaved: 'Not saved yet.',
  saveAs: 'Save as a file',
  saveFormats: {
    greenroom: 'To share (.greenroom.json)',
    yaml: 'YAML',
    json: 'JSON',
    csv: 'Table (CSV)',
  },
  csvLine: 'A table has no room for points: it holds questions and their model answers.',
  leaveQuestion: 'Leave without saving?',
  leaveLine: 'What you changed since the last save will be lost.',
  leaveConfirm: 'Leave',
  leaveCancel: 'Go on editing',

  preview: 'Try an answer',
  previewLine: 'How an answer would be scored, without a model. Nothing of it is kept.',
  previewQuestion: 'Question',
  previewAnswer: 'An answer to try',
  score: (percent: number) => `${percent} % of what the rubric asks for.`,
  notScored: 'Not enough to score.',

  fieldsHeading: 'What a pack can hold',
  fields: [
    ['title', 'the name of the pack'],
    ['ask, answer', 'a question, and what a good answer says'],
    ['level', 'junior, mid, senior or staff; mid without it'],
    ['facet', 'explain, compare, apply, debug, design, decide; for stories tell or reflect'],
    ['hint', 'shown in practice on request'],
    [
      'points, cues',
      'in the long form: what a good answer contains, and the words that show it, as in the bank’s own cards',
    ],
    [
      'samples',
      'beside a question of the long form: strong, partial and wrong answers, from whose words the app learns to tell them apart',
    ],
  ] as const,
} as const;

/** What a new pack begins with. */
export const packTemplate = `title: My questions
cards:
  # The short form: a question and what a good answer says.
  - ask: Why might a list be slow when you look things up in it?
    answer: >-
      A list has to be searched from one end to the other, so a lookup takes longer the more
      there is in it. A hash table or an index finds the entry in a few steps.
    level: junior
    hint: Think of how many entries are looked at.

  # The long form: points that are counted one by one.
  - title: Code review
    summary: >-
      A review finds defects early, spreads knowledge, and keeps the code readable. Small
      changes get better reviews than large ones.
    points:
      - id: defects
        text: It finds defects before they reach users.
        cues: [find defects | find bugs | catch bugs, before release | before users]
      - id: knowledge
        text: It spreads knowledge of the code.
        cues: [spread knowledge | share knowledge, others know the code]
      - id: small
        text: Small changes get better reviews.
        cues: [small changes | small pull requests]
    questions:
      - ask: What do you want from a code review, and what makes one work well?
        points: [defects, knowledge, small]
        samples:
          strong:
            - >-
              Bugs get caught before customers meet them, and two people know the code afterwards. It works
              when the change is small and somebody looks at it within a day.
          wrong:
            - The reviewer is the one to blame for every bug, so two thousand lines at once save time.
            - A linter finds all there is to find, and reading each other's code only slows the team down.
`;

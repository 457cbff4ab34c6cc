import { count, minutesInWords } from './format.ts';

export const homeText = {
  what: 'Practise a job interview in a quiet room.',
  how: 'One question at a time. Afterwards you see which of your words earned what.',
  safe: 'Nothing you write or say leaves this device, and there is no account.',
  start: 'Start an interview',
  change: 'Change this',
  minutes: (minutes: number) => `${minutes} minutes`,
  withCv: 'with your CV',
  levelDetected: 'level from your answers',
  continueHeading: 'You have an interview open',
  continueButton: 'Go on',
  continueAt: (phase: string) => `In the part: ${phase}`,
  continueStart: 'At the start',
  continueLeft: (ms: number) => `${minutesInWords(ms)} left`,
  lastHeading: 'Your last reports',
  allReports: 'All interviews',
  open: 'Open the report',
  notEnough: 'Not enough to score',
  answers: (number: number) => count(number, 'answer'),
  readyHeading: 'Ready',
  ready: (questions: number, roles: number) =>
    `${questions.toLocaleString('en-GB')} questions for ${count(roles, 'role')} are ready. There is nothing to install.`,
  storedNothing: 'Nothing of yours is stored on this device yet.',
  stored: (interviews: number) =>
    `Stored in this browser: ${count(interviews, 'interview')} and your settings. Interviews are encrypted and erased in time.`,
  storedMore: 'What is stored, and how to erase it',
  damaged: (number: number) =>
    `${count(number, 'interview')} cannot be read any more. The others are not touched.`,
  looking: 'Looking for earlier interviews.',
} as const;

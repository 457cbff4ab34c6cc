import { count } from './format.ts';

export interface PrivacySection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** True for this version. Whoever changes what is kept or sent changes these words too. */
export const privacyText = {
  heading: 'Privacy',
  short:
    'What you write stays in this browser, encrypted, and is erased when its time is over. Nothing is sent anywhere.',
  storedHeading: 'What is stored now',
  storedNone: 'No interview is stored on this device.',
  storedTotal: (number: number, size: string) => `${count(number, 'interview')}, ${size}, all encrypted.`,
  storedUnreadable: 'An interview that cannot be read',
  storedChange: 'Change how long interviews are kept',
  memoryOnly: 'New interviews stay in memory only. Closing the page ends them.',
  erased: (when: string) => `erased ${when}`,
  eraseNow: 'Erase now',
  eraseNowLong: (name: string) => `Erase now: ${name}`,
  looking: 'Looking at what is stored.',
  sections: (keep: string): readonly PrivacySection[] => [
    {
      heading: 'What is kept, and where',
      lines: [
        'Your interviews: the choices you made, the questions, your answers as you write them, and how they were judged.',
        'The text of your CV and of a job description, and what was read from it, with the interview that used them. The files themselves are not kept.',
        'Your settings and the choices of your last interview.',
        'All of it lies in the database of this browser, on this device. Interviews are encrypted there, each with a key of its own.',
        `An interview is erased ${keep} after you last worked on it; you can change that in Settings. Its key is destroyed first.`,
        'Your own question packs stand there as you wrote them, not encrypted, and every profile on this device can use them. So write nothing about a person into them.',
        'What stays after that is numbers: which questions of the collection were asked, on which day, and their scores, so that the next interview asks something else; and what you said of scores (“too high”), so that they are shown as you would give them.',
      ],
    },
    {
      heading: 'What cannot be promised',
      lines: [
        'Without a passphrase the keys lie on this device too: whoever can use it with your account can open your interviews. On a device that others use, erase everything when you are done.',
        'A device that is switched off cannot erase anything. What has expired is erased the next time the app runs, before it shows anything.',
        'Keys are overwritten where they lie. Some disks and backups keep older copies all the same; only a disk that is encrypted as a whole is safe from that.',
      ],
    },
    {
      heading: 'What is never done',
      lines: [
        'When you download a model, the browser asks huggingface.co and raw.githubusercontent.com for its files, as for any file. They learn your network address and which files; nothing of you or your interviews goes along. During an interview nothing is downloaded.',
        'Nothing that you write, choose or load is sent to us or to anyone else. There is no account, no counting of visitors and no advertising.',
        'Your words do not stand in the address, in the title of the page, in cookies or in the browser’s web storage.',
        'The browser’s spelling check and translation are switched off where you write, since some browsers send the text elsewhere for it.',
      ],
    },
    {
      heading: 'How to check this',
      lines: [
        'Open the developer tools of your browser, choose Network, and take an interview. You see the app’s own files and question files arriving from this address, and nothing leaving.',
        'Or go offline, and open the app again: once it says “Ready offline”, all of it works without a network.',
        'The page is sent with rules that forbid the browser to contact any other address. You see them in the same place, under the headers of the page.',
      ],
    },
  ],
} as const;

export interface PrivacySection {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** True for this version. Whoever changes what is kept or sent changes these words too. */
export const privacyText = {
  heading: 'Privacy',
  short: 'What you write stays in this browser until you delete it. Nothing is sent anywhere.',
  sections: [
    {
      heading: 'What is kept, and where',
      lines: [
        'Your interviews: the choices you made, the questions, your answers as you write them, and how they were judged.',
        'The text of your CV and of a job description, and what was read from it, with the interview that used them. The files themselves are not kept.',
        'Your settings and the choices of your last interview.',
        'All of it lies in the database of this browser, on this device. It stays until you delete it; nothing expires by itself yet.',
      ],
    },
    {
      heading: 'What is not protected yet',
      lines: [
        'The database is not encrypted. Whoever can use this device with your account can read it.',
        'Deleting takes the entries out of the database. Traces can stay on the disk until the device overwrites them.',
        'On a device that others use, erase everything when you are done.',
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
  ] satisfies readonly PrivacySection[],
} as const;

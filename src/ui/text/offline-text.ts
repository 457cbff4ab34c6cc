import type { OfflineReadiness } from '../../core/ports/offline-app.ts';

/** One line on whether the app works without a network. Null while that is not known. */
export function readinessInWords(readiness: OfflineReadiness): string | null {
  switch (readiness.type) {
    case 'looking':
      return null;
    case 'keeping':
      return 'The app is being kept on this device, so that it opens without a network.';
    case 'not-possible':
      return 'This browser window cannot keep the app. It needs the network to open, but not during an interview.';
    case 'not-kept':
      return readiness.because === 'interview'
        ? 'The app will be kept for use without a network after the interview.'
        : 'The app could not be kept for use without a network. It tries again when you next open it.';
    case 'damaged':
      return `${readiness.wrong} of the ${readiness.files} kept files are missing or damaged. Open the app with a network to mend them.`;
    case 'ready':
      return 'Ready offline. Every file is kept on this device, and checked.';
  }
}

export const offlineText = {
  readyShort: 'Ready offline.',
  more: 'How this is proven',
  sent: (sent: number) => (sent === 1 ? '1 request since Start' : `${sent} requests since Start`),
  sentShort: (sent: number) => `${sent} sent`,
  sentTitle: (sent: number, refused: number) =>
    `Requests since Start: ${sent}. ${refused === 0 ? 'Nothing else was tried.' : `Tried and refused: ${refused}.`}`,
  updateWaiting: 'A newer version is ready.',
  updateAfter: 'An interview is open. The newer version is used after it.',
  updateApply: 'Use it now',
  updateLater: 'Later',
} as const;

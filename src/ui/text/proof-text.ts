import type { OfflineState, WayOut } from '../../core/ports/offline-app.ts';
import { count, megabytes } from './format.ts';

export const proofText = {
  heading: 'Offline and sealed',
  short:
    'From Start to the end of the report the app asks nothing of any server, our own included. Here you can see whether that holds on this device, and try it.',
  stateHeading: 'On this device',
  offline: 'Without a network',
  offlineProof: (files: number, sizeBytes: number) =>
    `Checked a moment ago: ${count(files, 'file')}, ${megabytes(sizeBytes)}, each with the hash that was built, and each answered with the network closed.`,
  mended: (files: number) => `${count(files, 'file')} had to be loaded again and is whole now.`,
  check: 'Check again',
  rules: 'Rules of the page',
  rulesOn: 'The browser enforces the full set of rules on this page.',
  rulesOff:
    'The server did not send the full set of rules. Those in the page itself hold; the rest holds from the next time that you open the app.',
  storage: 'What is stored',
  persisted: 'The browser has promised not to delete it when space runs short.',
  notPersisted: 'The browser may delete it when space on the device runs short.',
  persistUnknown: 'The browser does not say whether it may delete it.',
  persist: 'Ask the browser to keep it',
  install: 'Installed',
  installStates: {
    installed: 'The app is installed and opens in a window of its own.',
    'can-ask': 'The app can be installed. It then opens from your home screen, without a browser around it.',
    'by-hand-on-ios':
      'To install it, choose Share, then “Add to Home Screen”. Do so if you want to keep interviews: Safari deletes what a website stores after seven days without a visit, but not what an installed app stores.',
    'by-browser-menu': 'Where your browser can install apps, you find that in its menu.',
  } satisfies Record<OfflineState['install'], string>,
  installButton: 'Install the app',
  version: 'Version',
  versionActive: (id: string) => `In use: ${id}.`,
  versionPrevious: (id: string) => `The version before, ${id}, is kept; going back needs no network.`,
  versionLeft: (id: string) => `Version ${id} was left because it did not start, or because you went back.`,
  versionNone: 'No version is kept on this device yet.',
  goBack: 'Go back to the version before',
  seal: 'The seal',
  sealOn:
    'While an interview runs, a service worker answers every request of this app from what is kept, or refuses it.',
  sealOff:
    'No service worker is in charge of this page yet. All that an interview needs is loaded before its first question, and the rules of the page forbid every other address; requests to our own server are counted but not refused.',
  tryHeading: 'Try it: a forbidden request',
  tryLine:
    'This closes the network as Start does, tries five ways out, and opens it again. All five must be refused.',
  tryButton: 'Try to get out',
  tryRunning: 'Trying.',
  ways: {
    'own-server': 'A file from our own server that is not kept',
    'other-server': 'A request to another server',
    picture: 'A picture from another server',
    socket: 'A socket to another server',
    peer: 'A connection to another device',
  } satisfies Record<WayOut['way'], string>,
  refused: 'refused',
  notRefused: 'not refused',
  plugHeading: 'Try it: pull the plug',
  plugSteps: [
    'Switch off Wi-Fi, or pull the cable. On a phone, use flight mode.',
    'Close this page, and open it again.',
    'Take an interview. It runs to the report as always.',
  ],
  plugOnline: 'This device says that it has a network now.',
  plugOffline: 'This device has no network now, and you are reading this.',
  limitsHeading: 'What this does not cover',
  limits: [
    'Your browser asks its maker for updates and lists of its own. A page cannot see or stop that.',
    'When you open or reload the app, the browser may ask our server whether there is a newer version. That request holds nothing of yours.',
    'Extensions of your browser can read what you see. Take an interview in a window without them if you are unsure.',
    'One of the rules, a list of addresses that may be reached, is known to Chrome and Edge from version 152 on. In other browsers the app takes the same ways out away by itself.',
  ],
} as const;

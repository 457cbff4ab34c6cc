/** The room is closed while an interview runs: from its start to the end of its report nothing is loaded. */
export interface InterviewRoom {
  /** Closes the network for this interview. Resolves when it is closed, or when this browser cannot close it. */
  close(interviewId: string): Promise<void>;
  /** Opens it again. Opening an open room changes nothing. */
  open(): void;
  /** Calls back with each count from now on, until the returned function is called. */
  follow(listen: (requests: RoomRequests) => void): () => void;
  /** Resolves when it is open; at once when it is. */
  whenOpen(): Promise<void>;
}

/** Since the room was closed. */
export interface RoomRequests {
  readonly closed: boolean;
  /** Requests that reached the network. */
  readonly sent: number;
  /** Requests that something tried and the browser or the service worker refused. */
  readonly refused: number;
}

export const openRoom: RoomRequests = { closed: false, sent: 0, refused: 0 };

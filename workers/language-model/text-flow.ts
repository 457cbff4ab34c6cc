/** Hands on a growing text a few times a second: each message to the page costs more than a token. */
export interface TextFlow {
  add(piece: string): void;
  readonly text: string;
  /** Hands on what is left. */
  end(): void;
}

export function createTextFlow(
  onText: ((text: string) => void) | null,
  nowMs: () => number,
  everyMs = 40,
): TextFlow {
  let text = '';
  let sent = 0;
  let sentAtMs = Number.NEGATIVE_INFINITY;

  function send(): void {
    if (onText === null || sent === text.length) return;
    sent = text.length;
    sentAtMs = nowMs();
    onText(text);
  }

  return {
    add: (piece) => {
      text += piece;
      if (nowMs() - sentAtMs >= everyMs) send();
    },
    get text() {
      return text;
    },
    end: send,
  };
}

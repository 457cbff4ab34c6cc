/** What a bad recogniser makes of words: 6 % fillers, 8 % typing slips, 12 % wrong words. `random` gives 0 to 1. */
export function withNoise(answer: string, random: () => number): string {
  return answer
    .split(/\s+/)
    .flatMap((word) => {
      const chance = random();
      if (chance < 0.06) return ['um', word];
      if (chance < 0.14 && word.length > 3) return [slip(word, random)];
      return chance < 0.26 && chance >= 0.14
        ? [wrongWords[Math.floor(random() * wrongWords.length)]!]
        : [word];
    })
    .join(' ');
}

const wrongWords = ['the', 'a', 'it', 'so', 'well', 'this', 'thing'];

function slip(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return `${word.slice(0, at)}${word.charAt(at + 1)}${word.charAt(at)}${word.slice(at + 2)}`;
}

/** As a recogniser writes that knows no marks: "node.js" and "3.5" keep theirs. */
export function withoutMarks(answer: string): string {
  return answer.replace(/[;:!?()"]|[.,](?=\s|$)/g, ' ').toLowerCase();
}

/** A seal in so few signs that people can compare it by eye. */
export const shortSeal = (seal: string | null): string =>
  seal ? `${seal.slice(0, 4)} ${seal.slice(4, 8)} ${seal.slice(8, 12)}` : '';

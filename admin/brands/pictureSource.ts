/** Where a brand's picture is shown from: its stored form, or one that was chosen a moment ago. */
export const pictureSource = (picture: string): string =>
  picture.startsWith('data:') ? picture : `/api/brands/pictures/${picture}`;

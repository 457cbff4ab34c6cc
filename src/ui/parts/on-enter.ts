/**
 * What a form would do at Enter. The page's sandbox has no `allow-forms`, so a form is never sent and its submit event
 * never comes.
 */
export function onEnter(act: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== 'Enter' || event.isComposing) return;
    event.preventDefault();
    act();
  };
}

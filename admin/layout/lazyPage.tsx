import { lazy, useState, type ComponentType, type FunctionComponent } from 'react';

export type LazyPage = FunctionComponent & {
  /** Loads the page's code ahead; once it is there, the page shows without a placeholder in between. */
  preload(): Promise<unknown>;
};

/** A page whose code comes when it is first opened, or was preloaded. */
export function lazyPage(load: () => Promise<{ default: ComponentType }>): LazyPage {
  let loaded: ComponentType | undefined;
  const preload = async () => {
    const module = await load();
    loaded = module.default;
    return module;
  };
  const Later = lazy(preload);
  const Page = () => {
    // Kept for the life of the instance: another component type would mount the page anew.
    const [Now] = useState<ComponentType>(() => loaded ?? Later);
    return <Now />;
  };
  return Object.assign(Page, { preload });
}

/** Loads a page's code ahead, where it is a lazy one. */
export const preloadPage = async (page: unknown): Promise<void> => {
  const { preload } = (page ?? {}) as Partial<LazyPage>;
  await preload?.();
};

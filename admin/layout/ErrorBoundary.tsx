import { Component, type ReactNode } from 'react';
import { ErrorPage } from './pages.tsx';

interface State {
  error: Error | null;
}

/** Keeps a page's failure inside the page: the menu stays, and leaving or trying again starts afresh. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  readonly #reset = () => this.setState({ error: null });

  override render(): ReactNode {
    const { error } = this.state;
    return error ? (
      <ErrorPage error={error} resetErrorBoundary={this.#reset} />
    ) : (
      this.props.children
    );
  }
}

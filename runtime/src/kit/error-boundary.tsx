import { Component, type ReactNode } from 'react';
import { ErrorState } from './state.tsx';

interface Props {
  /** before it is tried again */
  readonly onRetry?: () => void;
  readonly children: ReactNode;
}

/** Keeps a failure of one part of a page to that part. A class because React has no other way to catch what rendering throws. */
export class ErrorBoundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const retry = () => {
      this.props.onRetry?.();
      this.setState({ error: null });
    };
    return <ErrorState error={this.state.error} onRetry={retry} />;
  }
}

import { Component, type ReactNode } from 'react';

const english = {
  fragmentBroke:
    'This part of the page ({owner}) stopped working. The rest of the page is not affected.',
  tryAgain: 'Try again',
};

interface Props {
  owner: string;
  words?: { fragmentBroke: string; tryAgain: string };
  children: ReactNode;
  onError(error: unknown): void;
  onRetry(): void;
}

/** Keeps a fragment that throws from taking the page along: says what failed and offers to try again. */
export class ErrorBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    this.props.onError(error);
  }

  retry = () => {
    this.props.onRetry();
    this.setState({ failed: false });
  };

  override render() {
    if (!this.state.failed) return this.props.children;
    const { owner, words = english } = this.props;
    const { fragmentBroke, tryAgain } = words;
    return (
      <div className="t-failure" role="alert">
        <p>{fragmentBroke.replace('{owner}', owner)}</p>
        <button type="button" className="t-btn t-btn-secondary" onClick={this.retry}>
          {tryAgain}
        </button>
      </div>
    );
  }
}

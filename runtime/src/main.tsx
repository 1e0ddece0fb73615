import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startSession } from './client/session.ts';
import { RuntimeApp } from './pages/runtime-app.tsx';

// while the first chunks still load, the server already says who is here
void startSession();

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root.');
createRoot(root).render(
  <StrictMode>
    <RuntimeApp />
  </StrictMode>,
);

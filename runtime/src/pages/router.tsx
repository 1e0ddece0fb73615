import { Button, Input } from 'antd';
import { createBrowserRouter } from 'react-router';
import { Menu } from '../kit/menu.tsx';

export const router = createBrowserRouter([
  {
    path: '/',
    element: (
      <Menu entries={[]}>
        <Button>
          客环
          <Input />
        </Button>
      </Menu>
    ),
  },
]);

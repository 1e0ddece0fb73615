import { Drawer, Modal } from 'antd';
import type { ReactNode } from 'react';
import { usePhone } from './use-phone.ts';
import './dialog.css';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly title: ReactNode;
  /** absent: it cannot be closed without an answer */
  readonly onClose?: () => void;
  readonly width?: number;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** A question over the page; on a phone a sheet from below. */
export function Dialog({ isOpen, title, onClose, width = 440, footer = null, children }: DialogProps) {
  const isPhone = usePhone();
  if (isPhone) {
    return (
      <Sheet isOpen={isOpen} title={title} onClose={onClose} footer={footer}>
        {children}
      </Sheet>
    );
  }
  return (
    <Modal
      open={isOpen}
      title={title}
      width={width}
      footer={footer}
      closable={onClose !== undefined}
      mask={{ closable: false }}
      keyboard={onClose !== undefined}
      onCancel={onClose}
      destroyOnHidden
    >
      {children}
    </Modal>
  );
}

/** A phone's sheet from below, as high as its content needs. */
export function Sheet({ isOpen, title, onClose, footer = null, children }: Omit<DialogProps, 'width'>) {
  return (
    <Drawer
      className="kh-sheet"
      open={isOpen}
      placement="bottom"
      size="auto"
      title={title}
      closable={onClose !== undefined}
      mask={{ closable: onClose !== undefined }}
      onClose={onClose}
      footer={footer}
      destroyOnHidden
    >
      {children}
    </Drawer>
  );
}

/** A panel from the right beside the page; the whole screen on a phone. */
export function SidePanel({ isOpen, title, onClose, width = 560, footer = null, children }: DialogProps) {
  const isPhone = usePhone();
  return (
    <Drawer
      className="kh-side-panel"
      open={isOpen}
      placement="right"
      size={isPhone ? '100%' : width}
      title={title}
      onClose={onClose}
      footer={footer}
      destroyOnHidden
    >
      {children}
    </Drawer>
  );
}

"use client";

import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";

type PhotoPictureProps = {
  readonly fileId: string;
  readonly onLost?: () => void;
  /** The drawing over it, of its shape: it stands also where the photo does not. */
  readonly children: ReactNode;
};

/** A photo under a drawing of the same shape. Where it cannot be shown, also before a script ran, words say so. */
export function PhotoPicture({ fileId, onLost, children }: PhotoPictureProps) {
  const photo = useRef<HTMLImageElement>(null);
  const [isLost, setIsLost] = useState(false);
  const lose = useCallback(() => {
    setIsLost(true);
    onLost?.();
  }, [onLost]);
  useEffect(() => {
    if (photo.current?.complete && photo.current.naturalWidth === 0) lose();
  }, [lose]);
  return (
    <>
      {isLost && (
        <span role="status" className="mb-2 block font-semibold text-error">
          The photo cannot be shown. What is marked on it is kept. Load the page again.
        </span>
      )}
      <span className="relative block overflow-hidden rounded-door bg-surface-3">
        {!isLost && (
          // oxlint-disable-next-line nextjs/no-img-element -- made to size when it was sent in
          <img
            ref={photo}
            src={`/api/files/${fileId}`}
            alt=""
            onError={lose}
            className="absolute inset-0 size-full object-contain"
          />
        )}
        {children}
      </span>
    </>
  );
}

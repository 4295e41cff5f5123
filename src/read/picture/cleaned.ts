/** A picture as it may be published. */
export interface Cleaned {
  /** All bytes of the image as they are; only what does not belong to it is left out. */
  bytes: Uint8Array;
  /** Whether the original says where it was taken. */
  hasPlace: boolean;
}

import { icon } from "./icons.tsx";

/** Icons of screens alone: those of icons.tsx all lie in the first load. */
export const PlusIcon = icon(<path d="M10 4v12M4 10h12" />);
export const LeftIcon = icon(<path d="m12 5-5 5 5 5" />);
export const UploadIcon = icon(<path d="M10 13V4M6 7.5l4-4 4 4M4 16.5h12" />);
export const ColumnsIcon = icon(<path d="M3 4h14v12H3zM8 4v12M12.5 4v12" />);
export const TableIcon = icon(<path d="M3 4h14v12H3zM3 8h14M3 12h14M8 8v8" />);
export const BookmarkIcon = icon(<path d="M5.5 3h9v14L10 13.5 5.5 17V3Z" />);
export const AlertIcon = icon(<path d="M10 3 2.5 16.5h15L10 3ZM10 8v4M10 14.2v.1" />);
export const TrashIcon = icon(<path d="M4 6h12M8 6V4h4v2M5.5 6l.7 10.5h7.6L14.5 6M8.5 9v4.5M11.5 9v4.5" />);
export const DocumentIcon = icon(<path d="M5 2.5h7l3.5 3.5v11.5h-10.5zM12 2.5V6h3.5M7.5 10h5M7.5 13h5" />);
export const DownloadIcon = icon(<path d="M10 3v9m-4-3.5 4 4 4-4M4 16.5h12" />);
export const LockIcon = icon(<path d="M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9M10 12v2" />);

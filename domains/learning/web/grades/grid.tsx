import {
	type KeyboardEvent,
	memo,
	type ReactNode,
	useCallback,
	useEffect,
	useLayoutEffect,
	useRef,
	useState,
} from "react";
import styles from "./grid.module.css";
import { inSight, movedBy, type Place, type Span, scrolledTo } from "./grid-window.ts";

export interface GridColumn {
	key: string;
	head: ReactNode;
}
export interface GridCell {
	text: ReactNode;
	/** Drawn as its ground; see grid.module.css. */
	tone?: string | undefined;
	/** 0–100: how much of the ground is filled. */
	fill?: number | undefined;
	mark?: string | undefined;
	/** What is read out, where the text alone does not say it. */
	said?: string | undefined;
}

interface GridProps {
	label: string;
	/** Head of the first column, which stays in sight. */
	corner: ReactNode;
	columns: readonly GridColumn[];
	rowCount: number;
	rowKey: (row: number) => string;
	rowHead: (row: number) => ReactNode;
	cell: (row: number, column: number) => GridCell;
	/** By a click, or by Enter. */
	onOpen?: (place: Place) => void;
	/** Widths in rem: of the first column, of the others. */
	nameWidth?: number;
	cellWidth?: number;
	/** In rem. */
	headHeight?: number;
}

const ROW = 2.4;
const ROWS_STEP = 8;
const COLUMNS_STEP = 4;
/** Rows in sight, at most. */
const MOST = 18;

/**
 * A grid of any number of rows and columns of which only what is in sight is drawn. Heads and names stay in sight. Arrows,
 * Home, End and Page keys move, Enter opens; a reader is told how many rows and columns there are, drawn or not.
 */
export function Grid(props: GridProps) {
	const { label, corner, columns, rowCount, nameWidth = 13, cellWidth = 5.2, headHeight = 5, onOpen } = props;
	const scroller = useRef<HTMLDivElement>(null);
	const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
	const [row, name, cell, head] = [ROW * rem, nameWidth * rem, cellWidth * rem, headHeight * rem] as const;
	// At first no more than fits any window of this width; what is scrolled to next is drawn once this is there.
	const [rows, setRows] = useState<Span>({ first: 0, end: Math.min(rowCount, MOST + 1) });
	const [across, setAcross] = useState<Span>(() => ({
		first: 0,
		end: Math.min(columns.length, Math.ceil((innerWidth - name) / cell)),
	}));
	const [active, setActive] = useState<Place>({ row: 0, column: 0 });
	/** The cell that the keyboard went to takes the focus once it is drawn. */
	const moved = useRef(false);
	const look = useCallback(() => {
		const element = scroller.current;
		if (!element) return;
		const { scrollTop, scrollLeft, clientHeight, clientWidth } = element;
		const down = inSight(scrollTop, clientHeight - head, row, rowCount, ROWS_STEP);
		const right = inSight(scrollLeft, clientWidth - name, cell, columns.length, COLUMNS_STEP);
		setRows((before) => (before.first === down.first && before.end === down.end ? before : down));
		setAcross((before) => (before.first === right.first && before.end === right.end ? before : right));
	}, [row, name, cell, head, rowCount, columns.length]);
	useEffect(() => {
		look();
		addEventListener("resize", look);
		return () => removeEventListener("resize", look);
	}, [look]);
	useLayoutEffect(() => {
		const element = scroller.current;
		if (!element || !moved.current) return;
		moved.current = false;
		element.scrollTop = scrolledTo(element.scrollTop, element.clientHeight - head, row, active.row);
		element.scrollLeft = scrolledTo(element.scrollLeft, element.clientWidth - name, cell, active.column);
		look();
		element.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus({ preventScroll: true });
	}, [active, head, row, name, cell, look]);
	// Fewer rows than before: a filter was set.
	const at = { row: Math.min(active.row, rowCount - 1), column: Math.min(active.column, columns.length - 1) };
	const onKeyDown = (event: KeyboardEvent): void => {
		if (!(event.target as HTMLElement).matches("[data-cell]")) return;
		const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / row) - 1);
		const to = movedBy(event, at, { rows: rowCount, columns: columns.length, page });
		if (to) {
			moved.current = true;
			setActive(to);
		} else if (event.key === "Enter" && onOpen) onOpen(at);
		else return;
		event.preventDefault();
	};
	const open = useCallback(
		(place: Place) => {
			setActive(place);
			onOpen?.(place);
		},
		[onOpen],
	);
	const width = name + columns.length * cell;
	const drawn = indices(rows, at.row, rowCount);
	const drawnColumns = indices(across, at.column, columns.length);
	const columnKey = drawnColumns.join();
	return (
		// biome-ignore lint/a11y/useSemanticElements: a table has to be drawn whole
		<div
			ref={scroller}
			className={styles.grid}
			role="grid"
			aria-label={label}
			aria-rowcount={rowCount + 1}
			aria-colcount={columns.length + 1}
			aria-readonly={onOpen ? undefined : true}
			tabIndex={-1}
			style={{
				// Of what it holds, with room for the bar by which one scrolls.
				maxWidth: width + 20,
				height: head + (Math.min(MOST, rowCount) + 0.6) * row,
				["--row" as string]: `${row}px`,
				["--name" as string]: `${name}px`,
			}}
			onScroll={look}
			onKeyDown={onKeyDown}
		>
			<div className={styles.head} style={{ width, height: head }}>
				{/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its cells are moved among */}
				<div role="row" aria-rowindex={1}>
					{/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a head does nothing */}
					<div role="columnheader" aria-colindex={1} className={styles.corner} style={{ width: name, height: head }}>
						{corner}
					</div>
					{drawnColumns.map((column) => (
						// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a head does nothing
						<div
							key={columns[column]?.key}
							role="columnheader"
							aria-colindex={column + 2}
							className={styles.columnHead}
							style={{ left: name + column * cell, width: cell, height: head }}
						>
							{columns[column]?.head}
						</div>
					))}
				</div>
			</div>
			<div className={styles.body} style={{ width, height: rowCount * row }}>
				{drawn.map((index) => (
					<Row
						key={props.rowKey(index)}
						index={index}
						top={index * row}
						size={cell}
						name={name}
						columnKey={columnKey}
						active={index === at.row ? at.column : -1}
						rowHead={props.rowHead}
						cell={props.cell}
						onOpen={open}
					/>
				))}
			</div>
		</div>
	);
}

/** What is in sight, and the one that has the focus, wherever it is. */
function indices({ first, end }: Span, extra: number, count: number): number[] {
	const all = Array.from({ length: Math.max(0, Math.min(end, count) - first) }, (_, index) => first + index);
	if (extra >= 0 && extra < first) return [extra, ...all];
	return extra >= end && extra < count ? [...all, extra] : all;
}

interface RowProps {
	index: number;
	top: number;
	size: number;
	name: number;
	/** Indices of the columns that are drawn, joined: a text is the same as long as they are. */
	columnKey: string;
	/** Column of the cell that the keyboard is at; -1: in another row. */
	active: number;
	rowHead: GridProps["rowHead"];
	cell: GridProps["cell"];
	onOpen: (place: Place) => void;
}

const Row = memo(function Row({ index, top, size, name, columnKey, active, rowHead, cell, onOpen }: RowProps) {
	return (
		// biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: its cells are moved among
		<div role="row" aria-rowindex={index + 2} className={styles.row} style={{ top }}>
			{/* biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a name does nothing */}
			<div role="rowheader" aria-colindex={1} className={styles.name}>
				{rowHead(index)}
			</div>
			{columnKey.split(",").map((text) => {
				const column = Number(text);
				const { text: shown, tone, fill, mark, said } = cell(index, column);
				return (
					// biome-ignore lint/a11y/useSemanticElements lint/a11y/useKeyWithClickEvents: Enter is the grid's
					<div
						key={column}
						role="gridcell"
						aria-colindex={column + 2}
						aria-label={said}
						tabIndex={column === active ? 0 : -1}
						data-cell
						data-tone={tone}
						data-mark={mark}
						className={styles.cell}
						style={{ left: name + column * size, width: size, ["--fill" as string]: fill && `${fill}%` }}
						onClick={() => onOpen({ row: index, column })}
					>
						{shown}
					</div>
				);
			})}
		</div>
	);
});

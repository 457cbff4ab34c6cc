export { compileCard } from '../../core/question/authoring/compile-card.ts';

/**
 * Set-up of every test file: when Vitest itself is interrupted or killed, its workers would go on with their test, browser
 * and all. Ending them makes playwright end its browser too.
 */
process.once('disconnect', () => process.exit(1));

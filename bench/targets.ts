export const mostGrowth = 2.3;

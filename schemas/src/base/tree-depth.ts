/** How many levels a tree may have: what is followed upwards or downwards ends here. */
export const treeDepth = 32;

// Pages ship no script of the framework: what they show is whole when it arrives.
export const csr = false;

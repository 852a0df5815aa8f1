//! Kong stand-in.

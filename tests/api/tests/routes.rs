//! The routes, each by itself. Folders are as the paths of the routes.

mod access;
mod admin;
mod all;
mod assets;
mod description;
mod drafts;
mod front_door;
mod health;
mod manage;
mod networks;
mod pages;
mod proposals;
mod regions;
mod review;
mod rights;
mod session;
mod sign_in;
mod sitemap;

// A refresh by markup drops the part after '#'. Where there is one this goes on with it; without JavaScript the page still leads on.
const to = document.currentScript.dataset.to
if (location.hash) location.replace(to + location.hash)

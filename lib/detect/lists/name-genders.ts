import { wordSet } from './words.ts';

// Written for this project from general knowledge. Licence: as the project (MIT).

/** Given names, lower case, that are nearly always a woman's. */
export const WOMENS_NAMES =
  wordSet(`abigail ada agnes aisha alejandra alexandra alice alicia alison alma amanda amelia amina amy ana anastasia andrea
angela angelina anita anja ann anna anne annette annie asha ashley astrid audrey ayesha barbara beatrice beatriz beth betty beverly blanca
brenda bridget caitlin camila camille candice carla carmen carol carolina caroline carolyn carrie catherine cathy cecilia celia charlotte
chelsea cheryl chloe christiana christina christine claire clara claudia cristina cynthia daisy dana daniela danielle dawn deborah debra
denise diana diane dilma dolores dominique donna dora doris dorothy edith eileen elaine eleanor elena elisa elisabeth elise elizabeth ella
ellen elsa emily emma erica erin esther eva eve ewa fatima fatou fernanda fiona florence frances francesca frida gabriela gemma georgia
gina giulia gladys gloria grace greta hannah heather heidi helen helena hilary hillary huma ilse ingrid irene isabel isabella ivana ivanka
jacinda jacqueline jane janet janice jasmine jean jenna jennifer jenny jessica jill joan joanna jocelyn josephine joyce juanita judith judy
julia juliana julie karen karin kate katherine kathleen kathryn kathy katie kayleigh kelly kimberly kirsten kristen kristin laila laura lauren
layla leila lena leslie leticia lillian linda lisa liz loretta lori lorraine louise lucia lucy luisa lydia lynn mabel madeleine margaret maria mariam
marie marina marine marissa martha mary maxine megan meghan melania melanie melissa mercedes meryem michelle mildred miriam molly monica nadia
nancy naomi natalia natalie nicola nicole nikki nina nora olga olivia pamela patricia paula pauline penny petra phyllis rachel rebecca renata
rita roberta rosa rose rosemary ruth sabrina sally samantha sandra sara sarah sharon sheila shirley silvia simone sofia sonia sophia sophie stacey
stephanie sue susan susana suzanne svetlana sylvia tamara tanya tatiana teresa theresa tina tracy ursula valentina valerie vanessa vera veronica
victoria viola virginia vivian wendy yasmin yolanda yvonne zainab zara zoe`);

/** Given names, lower case, that are nearly always a man's. */
export const MENS_NAMES =
  wordSet(`aaron abdul abdullah abraham adam adnan adrian ahmad ahmed alan albert alberto alejandro alexander alfred ali allan
amir andre andrei andres andrew angus anthony antonio antony arthur barack barry ben benedict benjamin bernard bernie bill billy bob bobby boris brad
bradley brandon brendan brett brian bruce bruno bryan carl carlos charles charlie chris christian christopher chuck clarence claude clifford colin
craig cristian curtis damian dan daniel danny darren dave david dean dennis derek diego dmitry dominic don donald doug douglas duncan dwayne ebrahim
eddie edgar edmund eduardo edward edwin elias emmanuel enrique eric erik ernest esteban eugene fabio farid federico felipe felix fernando fidel
francis francisco francois frank fred frederick gareth gary gavin geoff geoffrey george gerald gerard gilbert giorgio glenn gordon graham greg gregory
guillermo gustavo guy harold harry hassan hector henry herbert howard hugo ian ibrahim igor ivan jack jacob jair jake james jamie jared jason javier jeff
jeffrey jeremy jerome jerry jim jimmy joe joel john johnny jon jonathan jorge jose joseph josh joshua juan julian justin karl keith ken kenneth kevin
khalifa khalid kofi lars larry lawrence lee leo leon leonard lewis liam lindsey lloyd louis lucas luis luke malcolm manuel marc marco marcus mario mark
martin marvin matt matthew max michael michel miguel mike mitch mitt mohamed mohammad mohammed muhammad mustafa nathan ned neil nelson nicholas nick nigel
noah norman oliver omar oscar owen pablo patrick paul pedro peter phil philip pierre rafael ralph ramon randy raul ray raymond rex ricardo richard rick
rob robert roberto rodrigo roger roland ron ronald ross rudy rupert russell ryan sam samuel scott sean sebastian sergei sergey shaun shinzo simon stanley
stefan stephen steve steven stuart ted terry thomas tim timothy tom tommy tony trevor tyler vernon victor viktor vincent vladimir volodymyr walter
warren wayne wilbur will william winston xavier yusuf`);
